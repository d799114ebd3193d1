package greenledger.asl.lint.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The actions of the optimized service integrations, with the patterns that each offers: r for
/// request and response, s for `.sync`, 2 for `.sync:2`, t for `.waitForTaskToken`.
final class Integrations {
    private static final List<String> TABLE =
            List.of(
                    "apigateway invoke:rt",
                    "athena startQueryExecution:rs stopQueryExecution:r getQueryExecution:r"
                            + " getQueryResults:r",
                    "batch submitJob:rs",
                    "bedrock invokeModel:r createModelCustomizationJob:rs",
                    "codebuild startBuild:rs stopBuild:r batchDeleteBuilds:r batchGetReports:r"
                            + " startBuildBatch:rs stopBuildBatch:r retryBuildBatch:rs"
                            + " deleteBuildBatch:r",
                    "databrew startJobRun:rs",
                    "dynamodb getItem:r putItem:r updateItem:r deleteItem:r",
                    "ecs runTask:rst",
                    "eks call:r runJob:rs createCluster:rs deleteCluster:rs createFargateProfile:rs"
                            + " deleteFargateProfile:rs createNodegroup:rs deleteNodegroup:rs",
                    "elasticmapreduce createCluster:rs terminateCluster:rs addStep:rs cancelStep:r"
                            + " setClusterTerminationProtection:r modifyInstanceFleetByName:r"
                            + " modifyInstanceGroupByName:r",
                    "emr-containers createVirtualCluster:r deleteVirtualCluster:rs startJobRun:rs",
                    "emr-serverless createApplication:rs startApplication:rs stopApplication:rs"
                            + " deleteApplication:rs startJobRun:rs cancelJobRun:rs",
                    "events putEvents:rt",
                    "glue startJobRun:rs",
                    "http invoke:r",
                    "lambda invoke:rt",
                    "mediaconvert createJob:rs",
                    "sagemaker createEndpoint:r createEndpointConfig:r"
                            + " createHyperParameterTuningJob:rs createLabelingJob:rs createModel:r"
                            + " createProcessingJob:rs createTrainingJob:rs createTransformJob:rs"
                            + " updateEndpoint:r",
                    "sns publish:rt",
                    "sqs sendMessage:rt",
                    "states startExecution:rs2t");
    private static final Set<String> OFFERED = offered();

    private Integrations() {}

    static boolean offers(String action, String pattern) {
        String letter =
                switch (pattern) {
                    case ".sync" -> "s";
                    case ".sync:2" -> "2";
                    case ".waitForTaskToken" -> "t";
                    default -> "r";
                };
        return OFFERED.contains(action + ":" + letter);
    }

    private static Set<String> offered() {
        Set<String> all = new HashSet<>();
        for (String line : TABLE) {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                String[] action = words[i].split(":", -1);
                for (String letter : action[1].split("", -1)) {
                    all.add(words[0] + ":" + action[0] + ":" + letter);
                }
            }
        }
        return Set.copyOf(all);
    }
}
