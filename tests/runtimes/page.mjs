// Run by a browser, on a page of the backend's own origin.
import * as sdk from '@aim2balance/client';
import { run } from './suite.mjs';

globalThis.sdk = sdk;
globalThis.outcome = run(sdk, location.origin);
