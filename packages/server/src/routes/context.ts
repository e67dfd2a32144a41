import type { EndpointName, EndpointResponses } from '@aim2balance/contract';

/** One request on its way to its endpoint. */
export interface RouteContext {
  request: Request;
  search: URLSearchParams;
  /** Account of the credential; empty where the endpoint is for a service. */
  accountId: string;
}

/** Answers of the webhook: the payment provider reads its status only. */
export interface WebhookResult {
  received: true;
}

type Answers = EndpointResponses & { webhook: WebhookResult };

/** One function an endpoint. */
export type Routes = { [Name in EndpointName]: (context: RouteContext) => Promise<Answers[Name]> };
