# Sourced by ./mvnw once it knows MAVEN_HOME: where that Maven is not there yet but any other one is on the path,
# the other one fetches it by its coordinates, through whatever mirrors and proxies it is set up for.
if [ ! -d "$MAVEN_HOME" ] && command -v mvn >/dev/null; then
  maven_version=${distributionUrlNameMain#apache-maven-}
  maven_fetched=$(mktemp -d)
  if (cd "$maven_fetched" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="org.apache.maven:apache-maven:$maven_version:tar.gz:bin" -DoutputDirectory="$maven_fetched" \
    && tar xzf "apache-maven-$maven_version-bin.tar.gz") >&2; then
    mkdir -p "${MAVEN_HOME%/*}"
    mv "$maven_fetched/apache-maven-$maven_version" "$MAVEN_HOME" || [ -d "$MAVEN_HOME" ]
  fi
  rm -rf "$maven_fetched"
fi

# Archives keep the modes of files: let them be the same whoever builds.
umask 022
