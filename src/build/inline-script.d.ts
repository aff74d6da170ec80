/** Code that can be inlined in a `<script>` element; see inline-scripts.ts. */
declare module '*?inline-script' {
  const script: string;
  export default script;
}
