import { type CommuneTrouvee, publiques } from "../../../../shared/api/public.ts";
import { call } from "../../../socle/client.ts";

const connues = new Map<string, CommuneTrouvee>();

/** Their names, départements and territories are known from now on. */
export function retenirLesCommunes(communes: readonly CommuneTrouvee[]): void {
  for (const commune of communes) connues.set(commune.code, commune);
}

export async function chercherDesCommunes(q: string, signal: AbortSignal): Promise<readonly CommuneTrouvee[]> {
  const { communes } = await call(publiques.chercherCommunes, { q }, { signal });
  retenirLesCommunes(communes);
  return communes;
}

const chercherUnCode = async (code: string): Promise<void> =>
  retenirLesCommunes((await call(publiques.chercherCommunes, { q: code })).communes);

/** Learns the names of communes known by their code only, as a draft holds them. */
export const apprendreLesCommunes = async (codes: readonly string[]): Promise<void> =>
  void (await Promise.all(codes.filter((code) => !connues.has(code)).map(chercherUnCode)));

export const nommerCommune = (code: string): string => connues.get(code)?.nom ?? code;

/** Empty for a commune that nothing has named yet. */
export const departementConnu = (code: string): string => connues.get(code)?.departement ?? "";

/** Undefined for a commune that nothing has named yet: the server will say. */
export const communeConnue = (code: string): CommuneTrouvee | undefined => connues.get(code);
