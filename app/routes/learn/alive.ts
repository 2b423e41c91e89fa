/** Answers nothing to a signed-in learner: whether server and sign-in are there, and what the framework itself costs. */
export function loader() {
  return Response.json({});
}
