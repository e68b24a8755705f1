import type { publiques } from "../../shared/api/public.ts";
import type { Handler } from "../socle/http.ts";

export const sante: Handler<typeof publiques.sante> = async () => ({ etat: "ok" });
