// Replies are JSON before they travel. oRPC would walk and copy each of them once more, in search of dates, maps, files
// and the like to describe beside it; that took a third of a board's way to the page.
import { StandardRPCJsonSerializer } from '@orpc/client/standard';

/** Writes a reply as it is. Requests, and what a page reads of a reply, are as oRPC has them. */
export class ReplySerializer extends StandardRPCJsonSerializer {
  /** @param reply what the contract's output or one of its errors is made of: JSON alone, which a test holds them to. */
  override serialize(reply: unknown): ReturnType<StandardRPCJsonSerializer['serialize']> {
    return [reply, [], [], []];
  }
}
