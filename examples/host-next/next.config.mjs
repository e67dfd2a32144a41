const api = process.env.A2B_URL ?? 'http://127.0.0.1:4780';

export default {
  rewrites: async () => [{ source: '/api/:path*', destination: `${api}/api/:path*` }],
};
