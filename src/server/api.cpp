// From a request to its handler, and from what that throws to a problem. Tested by tests/server/api_test.cpp.
#include "server/api.hpp"

#include <new>

#include "barqiya/error.hpp"
#include "server/finish.hpp"
#include "server/problem.hpp"
#include "server/routes.hpp"

namespace barqiya::server {
namespace {

constexpr int kSoon = 2;  ///< seconds until it is worth to try again

Reply answer_or_throw(Context& context, const Request& request) {
  const Match found = match(request);
  Reply reply = found.route->handler(context, {request, found.id});
  reply.headers.emplace_back("Cache-Control", "no-cache");
  return reply;
}

Reply problem_of(Context& context, const Request& request) {
  const std::string& path = request.target.path;
  try {
    throw;
  } catch (const Problem& problem) {
    return reply_of(problem, path);
  } catch (const archive::Interrupted&) {
    return reply_of({504, "the archive took too long to answer; narrow the question"}, path);
  } catch (const archive::DatabaseError& error) {
    context.forget_archive();
    return reply_of({503, "the archive cannot be asked: " + error.message(), kSoon}, path);
  } catch (const Error& error) {
    return reply_of({400, error.message()}, path);
  } catch (const std::bad_alloc&) {
    return reply_of({503, "not enough memory", kSoon}, path);
  } catch (const std::exception& error) {
    return reply_of({500, std::string("a fault of the program: ") + error.what()}, path);
  }
}

}  // namespace

Reply answer(Context& context, const Request& request) {
  context.begin();
  try {
    Reply reply = answer_or_throw(context, request);
    finish(request, reply);
    return reply;
  } catch (...) {
    return problem_of(context, request);
  }
}

}  // namespace barqiya::server
