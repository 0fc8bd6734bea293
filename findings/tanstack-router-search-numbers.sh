#!/usr/bin/env bash
# TanStack Router reads whatever looks like a number in an address's query as one, and writes it back so: a version 1.0
# becomes 1, 1e3 becomes 1000, and an id of twenty digits another id, in links that were typed or shared as text.
#
# Expectation: a page that is opened by an address and links to itself keeps the text of its parameters, as URLSearchParams
# does; a validator that wants a string could not know what stood there.
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=1.171.39
npm install --silent --no-audit --no-fund "@tanstack/router-core@$version"

cat >addresses.mjs <<'JAVASCRIPT'
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/router-core';

for (const address of ['?version=1.0', '?text=1e3', '?id=12345678901234567890', '?file=007'])
  console.log(`${address} -> ${defaultStringifySearch(defaultParseSearch(address))}`);
JAVASCRIPT

echo "@tanstack/router-core $version, from npm"
echo "Expected: what stands before each arrow"
echo "Seen:"
node addresses.mjs | tee seen
diff seen - <<'SEEN'
?version=1.0 -> ?version=1
?text=1e3 -> ?text=1000
?id=12345678901234567890 -> ?id=12345678901234567000
?file=007 -> ?file=007
SEEN
