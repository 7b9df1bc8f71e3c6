//! The stand-in as a whole: requests in, answers and webhooks out.
