// The program's version stands once, in the project() line of the top CMakeLists.txt.
#include "barqiya/version.hpp"

namespace barqiya {

std::string_view version() { return BARQIYA_VERSION; }

}  // namespace barqiya
