// Node 24 comes with the package on Linux and Windows; elsewhere the machine's own must be new enough.
// Plain JavaScript, because an older Node must be able to read it and say so.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `Careline needs Node 24 or newer, and this is ${process.versions.node}. Run "npm ci" (it brings one for Linux and Windows), or install Node 24.\n`,
  );
  process.exit(1);
}
