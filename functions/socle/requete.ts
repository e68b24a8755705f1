import type {
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2WithRequestContext,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";

/** Event of the HTTP API (payload 2.0); what the authorizer found is checked where it is read. */
export type Requete = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { authorizer?: unknown }
>;

export type ReponseHttp = APIGatewayProxyStructuredResultV2;
