import { configure } from '@testing-library/react';

// The mocks make their world at the first request, which takes seconds on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
