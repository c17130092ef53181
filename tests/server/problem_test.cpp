// Problem details.
#include "server/problem.hpp"

#include <gtest/gtest.h>

namespace barqiya::server {
namespace {

TEST(Problem, IsAnObjectOfRfc9457) {
  EXPECT_EQ(problem_json(404, "there is no such page", "/x"),
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"there is no such page\","
            "\"instance\":\"/x\"}\n");
}

TEST(Problem, NamesNoInstanceThatIsNotKnown) {
  EXPECT_EQ(problem_json(400, "bad", ""),
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"bad\"}\n");
}

TEST(Problem, StaysJsonWhateverItTells) {
  EXPECT_EQ(problem_json(400, "a \"quote\"\n\xff", ""),
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
            "\"detail\":\"a \\\"quote\\\"\\n\xEF\xBF\xBD\"}\n");
}

TEST(Reason, IsThereForEachStatusThatIsGiven) {
  for (const int status :
       {200, 204, 303, 304, 400, 401, 403, 404, 405, 411, 413, 417, 421, 422, 431, 500, 503, 504, 505}) {
    EXPECT_NE(reason_of(status), "Unknown") << status;
  }
  EXPECT_EQ(reason_of(299), "Unknown");
}

}  // namespace
}  // namespace barqiya::server
