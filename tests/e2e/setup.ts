import { buildDemo } from '../../scripts/build-demo.mjs';

/** Before the files, which start the demo at once: two that build would write the same folder. */
export default buildDemo;
