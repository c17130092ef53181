// All tests of the pages, in one browser and against one server.
import { after, before } from "node:test";
import { start, stop } from "./desk.mjs";

before(start, { timeout: 60_000 });
after(stop);

await import("./looks.mjs");
await import("./reading.mjs");
await import("./read.mjs");
await import("./asking.mjs");
await import("./pictures.mjs");
await import("./keyboard.mjs");
await import("./hostile.mjs");
