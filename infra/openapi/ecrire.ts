import { writeFileSync } from "node:fs";
import { openapi } from "../../shared/api/openapi.ts";

/** Writes the document that is committed and served; a test says when it is behind the contract. */
writeFileSync(
  new URL("../../shared/api/openapi.json", import.meta.url),
  `${JSON.stringify(openapi(), undefined, 2)}\n`,
);
