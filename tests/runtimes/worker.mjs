// Run by workerd: each request runs the suite once.
import * as sdk from '@aim2balance/client';
import { run } from './suite.mjs';

export default {
  async fetch(_request, { backend }) {
    return Response.json(await run(sdk, backend));
  },
};
