import { describe, expect, it } from "vitest";
import { FaultPlan } from "./faults.ts";

const appel = (action = "PutItem", resource = "demandes") => ({
  service: "dynamodb",
  action,
  resource,
  principal: "portail",
});
const frappes = (plan: FaultPlan, nombre: number) =>
  Array.from({ length: nombre }, () => plan.strike(appel())?.kind ?? "-");

describe("une panne injectée", () => {
  it("frappe le prochain appel, une fois", () => {
    const plan = new FaultPlan();
    plan.inject({ kind: "throttle" });
    expect(frappes(plan, 3)).toEqual(["throttle", "-", "-"]);
  });

  it("frappe à partir du n-ième, autant de fois que demandé", () => {
    const plan = new FaultPlan();
    plan.inject({ kind: "lost", nth: 2, times: 2 });
    expect(frappes(plan, 5)).toEqual(["-", "lost", "lost", "-", "-"]);
  });

  it("ne voit que les appels qu’elle vise", () => {
    const plan = new FaultPlan();
    plan.inject({ kind: "failure", service: "dynamodb", action: "Query", resource: "comptes" });
    expect(plan.strike(appel())).toBeUndefined();
    expect(plan.strike(appel("Query"))).toBeUndefined();
    expect(plan.strike(appel("Query", "comptes"))?.kind).toBe("failure");
  });

  it("deux pannes se suivent, et s’oublient", () => {
    const plan = new FaultPlan();
    plan.inject({ kind: "throttle" });
    plan.inject({ kind: "conflict", nth: 2 });
    expect(frappes(plan, 3)).toEqual(["throttle", "conflict", "-"]);
    plan.inject({ kind: "stale" });
    expect(plan.awaits("stale")).toBe(true);
    plan.clear();
    expect(plan.awaits("stale")).toBe(false);
  });
});
