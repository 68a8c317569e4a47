/** @jsxImportSource preact */
import { render } from "preact";
import { loadOutputs } from "#web/session/load-outputs.ts";
import { MemberPage } from "./MemberPage.tsx";
import { createMemberSession } from "./session/member-session.ts";
import "./member.css";

const root = document.getElementById("root");
if (root) render(<MemberPage store={createMemberSession(() => loadOutputs(), sessionStorage)} />, root);
