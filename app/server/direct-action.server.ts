/**
 * An action that is asked for ten times a pupil, without the router around it: finding the one route among its
 * own and carrying nobody else's data cost as much as saving an answer does. Decision 0146.
 */
import type {
  ActionFunction,
  ActionFunctionArgs,
  MiddlewareFunction,
  RouterContextProvider,
  ServerBuild,
} from "react-router";

type Middleware = MiddlewareFunction<Response>;

/** The middlewares of the route and of everything it stands in, then its action, which answers a Response. */
export function directAction(build: ServerBuild, id: string) {
  const action = build.routes[id]?.module.action as ActionFunction | undefined;
  if (!action) throw new Error(`${id} has no action`);
  const chain = middlewaresOf(build, id);

  return (request: Request, context: RouterContextProvider): Promise<Response> => {
    const url = new URL(request.url);
    const args: ActionFunctionArgs = { request, context, url, pattern: url.pathname, params: {} };
    const from = async (place: number): Promise<Response> => {
      const middleware = chain[place];
      let rest: Promise<Response> | undefined;
      const next = () => {
        rest ??= from(place + 1);
        return rest;
      };
      try {
        if (!middleware) return (await action(args)) as Response;
        return ((await middleware(args, next)) as Response | undefined) ?? (await next());
      } catch (thrown) {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      }
    };
    return from(0);
  };
}

function middlewaresOf(build: ServerBuild, id: string | undefined): Middleware[] {
  const route = build.routes[id ?? ""];
  if (!route) return [];
  const own = (route.module.middleware ?? []) as Middleware[];
  return [...middlewaresOf(build, route.parentId), ...own];
}
