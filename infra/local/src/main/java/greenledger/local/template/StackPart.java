package greenledger.local.template;

/// One thing that a stack consists of and that the local cloud serves.
public sealed interface StackPart
        permits DaxCluster,
                DaxParameterGroup,
                EventBus,
                EventRule,
                FunctionRoute,
                HttpApi,
                Queue,
                QueueMessages,
                Schedule,
                ServerlessFunction,
                StateMachine,
                Table,
                TableStream,
                WithoutEffect {}
