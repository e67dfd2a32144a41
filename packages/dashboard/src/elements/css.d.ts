/** A stylesheet as text: the build and Vite both know the query. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
