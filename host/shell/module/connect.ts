import { PortPeer, type CommandHandler } from "../../bridge/peer";
import { HELLO, WELCOME, type Port } from "../../bridge/wire";

/** Answers the frame's first words with a port, only to that frame and only at the frame origin. */
export function connectFrame(iframe: HTMLIFrameElement, origin: string, handle: CommandHandler): () => void {
  let peer: PortPeer | null = null;
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== iframe.contentWindow || event.origin !== origin || event.data !== HELLO) return;
    peer?.close();
    const { port1, port2 } = new MessageChannel();
    peer = new PortPeer(port1 as unknown as Port, handle);
    iframe.contentWindow?.postMessage(WELCOME, origin, [port2]);
  };
  window.addEventListener("message", listen);
  return () => {
    window.removeEventListener("message", listen);
    peer?.close();
  };
}
