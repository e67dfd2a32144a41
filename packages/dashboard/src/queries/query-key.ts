/** First part of every key. */
const NAMESPACE = 'aim2balance';

/** `[namespace, identity, endpoint, parameters]`. */
export type DashboardKey = readonly [
  namespace: typeof NAMESPACE,
  identity: string,
  endpoint: string,
  params: Readonly<object>,
  ...rest: unknown[],
];

/** The only place where a key is made. */
export function queryKey(identity: string, endpoint: string, params: Readonly<object> = {}): DashboardKey {
  return [NAMESPACE, identity, endpoint, params];
}
