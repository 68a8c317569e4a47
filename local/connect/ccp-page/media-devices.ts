import type { Conduit } from "./conduit.ts";

/** `media_device_request`: the frame has the microphone, so the frame says what there is. */
export function answerDeviceRequests({ down }: Conduit): () => void {
  return () => {
    void listDevices().then((answer) => down("media_device_response", answer));
  };
}

async function listDevices(): Promise<unknown> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.map((device): unknown => device.toJSON());
  } catch (error) {
    return { error: error instanceof Error ? error.message : "Devices cannot be listed." };
  }
}
