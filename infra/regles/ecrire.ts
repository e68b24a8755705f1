import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { regles } from "./regles.ts";

writeFileSync(join(import.meta.dirname, "../../docs/regles.md"), regles());
