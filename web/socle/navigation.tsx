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

type Options = { replace?: boolean };
type Lieu = [chemin: string, aller: (vers: string, options?: Options) => void];

const LieuContext = createContext<Lieu>(["/", () => {}]);
const useLieu = () => useContext(LieuContext);

/**
 * Where the visitor is. A change of place is a transition: the page in view stays until the next one
 * has loaded, so nothing blinks and the footer does not jump.
 */
export function Navigation({ depart, children }: PropsWithChildren<{ depart: string }>) {
  const [chemin, poser] = useState(depart);
  const lieu = useMemo((): Lieu => {
    const aller = (vers: string, { replace = false }: Options = {}) => {
      history[replace ? "replaceState" : "pushState"](null, "", vers);
      startTransition(() => poser(location.pathname));
    };
    return [chemin, aller];
  }, [chemin]);
  useEffect(() => {
    const suivre = () => startTransition(() => poser(location.pathname));
    addEventListener("popstate", suivre);
    return () => removeEventListener("popstate", suivre);
  }, []);
  return (
    <LieuContext value={lieu}>
      <Router hook={useLieu}>{children}</Router>
    </LieuContext>
  );
}

export const useAller = () => useLieu()[1];
export const useChemin = () => useLieu()[0];
