import {
  createContext,
  type PropsWithChildren,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { Router } from "wouter";
import { adresseDe, cheminCourant, estEnFrancais } from "./langue/adresses.ts";
import { langueDuSite } from "./langue/langue-du-site.ts";

type Options = { replace?: boolean };
type Lieu = [chemin: string, aller: (vers: string, options?: Options) => void];

const LieuContext = createContext<Lieu>(["/", () => {}]);
const useLieu = () => useContext(LieuContext);

/**
 * Where the visitor is. A change of place is a transition: the page in view stays until the next one
 * has loaded, so nothing blinks and the footer does not jump. Paths are those of `chemins.ts`, without the language.
 */
export function Navigation({ depart, children }: PropsWithChildren<{ depart: string }>) {
  const [chemin, poser] = useState(depart);
  const lieu = useMemo((): Lieu => {
    const aller = (vers: string, { replace = false }: Options = {}) => {
      // drawn by the pages in French, which these do not hold
      if (langueDuSite.prefixe !== "" && estEnFrancais(vers)) return location.assign(vers);
      history[replace ? "replaceState" : "pushState"](null, "", adresseDe(vers));
      startTransition(() => poser(cheminCourant()));
    };
    return [chemin, aller];
  }, [chemin]);
  useEffect(() => {
    const suivre = () => startTransition(() => poser(cheminCourant()));
    addEventListener("popstate", suivre);
    return () => removeEventListener("popstate", suivre);
  }, []);
  return (
    <LieuContext value={lieu}>
      <Router hook={useLieu} hrefs={(chemin) => adresseDe(chemin)}>
        {children}
      </Router>
    </LieuContext>
  );
}

export const useAller = () => useLieu()[1];
export const useChemin = () => useLieu()[0];
