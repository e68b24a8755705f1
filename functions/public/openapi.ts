import document from "../../shared/api/openapi.json" with { type: "json" };
import type { publiques } from "../../shared/api/public.ts";
import type { Handler } from "../socle/http.ts";

export const openapi: Handler<typeof publiques.openapi> = async () => document;
