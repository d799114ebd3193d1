package greenledger.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An HTTP API whose routes stand in an OpenAPI document.
class OpenApiDocumentTest {

    private static final String TEMPLATE =
            """
            Resources:
              Get:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B
                  CodeUri: target/a.zip
                  Events:
                    Also: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /also, Method: put } }
              Admit:
                Type: AWS::Serverless::Function
                Properties: { Handler: a.B, CodeUri: target/a.zip }
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  DefinitionBody:
                    Fn::Transform: { Name: AWS::Include, Parameters: { Location: api.yaml } }
            """;

    private static final String DOCUMENT =
            """
            openapi: 3.0.3
            info: { title: Shop, version: '1' }
            security: [{ Guard: [] }]
            x-amazon-apigateway-cors: { allowOrigins: [https://shop.test], maxAge: 60 }
            paths:
              /things/{id}:
                get:
                  responses: { 200: { description: found } }
                  x-amazon-apigateway-integration:
                    type: aws_proxy
                    payloadFormatVersion: '2.0'
                    httpMethod: POST
                    uri: { Fn::Sub: 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Get.Arn}/invocations' }
              /health:
                get:
                  security: []
                  x-amazon-apigateway-integration:
                    type: AWS_PROXY
                    payloadFormatVersion: '2.0'
                    uri: { Fn::GetAtt: [Get, Arn] }
            components:
              securitySchemes:
                Guard:
                  type: apiKey
                  x-amazon-apigateway-authorizer:
                    type: request
                    identitySource: $request.header.Authorization, $context.routeKey
                    authorizerUri: { Fn::GetAtt: [Admit, Arn] }
                    authorizerPayloadFormatVersion: '2.0'
                    authorizerResultTtlInSeconds: 30
                    enableSimpleResponses: true
            """;

    @TempDir private Path folder;

    @Test
    void routes_authorizers_and_cors_come_from_the_document() {
        HttpApi api = read(DOCUMENT);

        assertEquals(
                List.of(
                        new Route("GET", "/things/{id}", "shop-Get", Optional.of("Guard")),
                        new Route("GET", "/health", "shop-Get", Optional.empty()),
                        new Route("PUT", "/also", "shop-Get", Optional.empty())),
                api.routes());
        assertEquals(
                List.of(
                        new RequestAuthorizer(
                                "Guard",
                                "shop-Admit",
                                List.of("$request.header.Authorization", "$context.routeKey"),
                                Duration.ofSeconds(30))),
                api.authorizers());
        assertEquals(Optional.of(Duration.ofMinutes(1)), api.cors().flatMap(Cors::maximumAge));
    }

    @Test
    void an_older_payload_format_is_refused() {
        assertRefused(
                DOCUMENT.replaceFirst("payloadFormatVersion: '2.0'", "payloadFormatVersion: '1.0'"),
                "payloadFormatVersion is 1.0; only 2.0 is served");
    }

    @Test
    void an_extension_that_would_change_answers_is_refused() {
        assertRefused(
                DOCUMENT.replace("httpMethod: POST", "x-amazon-apigateway-tls-config: {}"),
                "x-amazon-apigateway-tls-config: is not served");
    }

    @Test
    void a_route_that_leads_to_two_functions_is_refused() {
        assertRefused(
                DOCUMENT.replace("/health:\n    get:", "/also:\n    put:")
                        .replace("[Get, Arn]", "[Admit, Arn]"),
                "leads to shop-Get and to shop-Admit");
    }

    private HttpApi read(String document) {
        return new Templates(folder)
                .file("api.yaml", document)
                .read(TEMPLATE)
                .all(HttpApi.class)
                .getFirst();
    }

    private void assertRefused(String document, String reason) {
        TemplateRefused refused = assertThrows(TemplateRefused.class, () -> read(document));
        assertTrue(refused.toString().contains(reason), refused.toString());
    }
}
