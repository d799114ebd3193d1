# Sourced by ./mvnw and ./greenledger: points JAVA_HOME at a JDK of at least $REQUIRED_JDK.
# Starts no JVM: a JDK says its version in its "release" file.
REQUIRED_JDK=25

jdk_major() { # <java home> -> major version
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

jdk_ok() {
  jdk_found=$(jdk_major "$1") && [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$REQUIRED_JDK" ]
}

if ! jdk_ok "${JAVA_HOME:-/nonexistent}"; then
  JAVA_HOME=
  jdk_on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$jdk_on_path" ] || jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null || printf '%s' "$jdk_on_path")
  set +f
  for jdk_candidate in "${jdk_on_path%/bin/javac}" \
    "${SDKMAN_CANDIDATES_DIR:-$HOME/.sdkman/candidates}"/java/25* "$HOME"/.jdks/* \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if jdk_ok "$jdk_candidate"; then
      JAVA_HOME=$jdk_candidate
      break
    fi
  done
  if [ -z "$JAVA_HOME" ]; then
    cat >&2 <<END
GreenLedger needs a JDK of version $REQUIRED_JDK or later, and none was found.
Install one (Debian: apt-get install temurin-25-jdk; macOS: brew install openjdk@25;
SDKMAN: sdk install java 25-tem), or set JAVA_HOME to where it is.
END
    exit 1
  fi
  export JAVA_HOME
fi
