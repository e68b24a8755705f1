import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { etats } from "./etats.ts";

writeFileSync(join(import.meta.dirname, "../../docs/etats.md"), etats());
