/** better-sqlite3 and isolated-vm end an older Node without a word, so this comes before any native import. */
const LOWEST_MAJOR = 24;

const major = Number(process.versions.node.split('.')[0]);
if (major < LOWEST_MAJOR) {
  process.stderr.write(
    `Countersign needs Node ${LOWEST_MAJOR} and brings it: use "npm start", "npm test" or "npm run countersign". This is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}
