import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { m } from "../../paraglide/messages.js";

export function Verdict({ authentique, valable }: { authentique: boolean; valable: boolean }) {
  if (!authentique)
    return <Alert as="h2" severity="error" title={m.verdict_inconnue()} description={m.verdict_inconnue_texte()} />;
  if (!valable)
    return <Alert as="h2" severity="warning" title={m.verdict_perimee()} description={m.verdict_perimee_texte()} />;
  return <Alert as="h2" severity="success" title={m.verdict_valable()} description={m.verdict_valable_texte()} />;
}
