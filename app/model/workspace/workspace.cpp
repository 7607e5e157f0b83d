#include "app/model/workspace/workspace.h"

#include "app/model/engines/engines.h"

namespace plyline::workspace {

Workspace::Workspace() : engines(std::make_unique<engines::Engines>()) {}

Workspace::~Workspace() = default;

} // namespace plyline::workspace
