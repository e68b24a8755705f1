import { intituleDe } from "../../../shared/formulaire/intitule.ts";
import { m } from "../../paraglide/messages.js";
import { Echec } from "../../socle/echec.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

type Faute = { pointeur: string; message: string };

/** What answers put together would leave unanswered names its question. */
const nommer = ({ pointeur, message }: Faute): string => {
  const question = intituleDe(pointeur.split("/")[2] ?? "");
  return question === undefined ? message : m.doublon_manque({ question, message });
};

export function Refus({ refus }: { refus: unknown }) {
  const champs = (refus instanceof Echec && refus.probleme?.champs) || [];
  if (refus === undefined) return <div role="alert" />;
  return (
    <div role="alert">
      {champs.length === 0 ? (
        <p>{phraseDEchec(refus)}</p>
      ) : (
        <ul>
          {champs.map((faute) => (
            <li key={faute.pointeur}>{nommer(faute)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
