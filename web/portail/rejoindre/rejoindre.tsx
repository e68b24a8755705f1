import { inject } from "regexparam";
import { vieDeLaDemande } from "../../../shared/api/vie-de-la-demande.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { useAller } from "../../socle/navigation.tsx";
import { NumeroEtCode } from "../../socle/numero-et-code.tsx";

/** The number and the code received, then a demande that has begun. */
export function Rejoindre({ contact, titre }: { contact: string; titre: string }) {
  const aller = useAller();
  return (
    <NumeroEtCode
      titre={titre}
      texte={m.rejoindre_texte()}
      numero={m.rejoindre_numero()}
      motDuCode={m.separation_code()}
      geste={m.rejoindre_geste()}
      contact={contact}
      ouvrir={async (saisie) => {
        const { brouillonId } = await call(vieDeLaDemande.rejoindreSeparation, saisie);
        aller(inject(chemins.brouillon, { brouillonId }));
      }}
    />
  );
}
