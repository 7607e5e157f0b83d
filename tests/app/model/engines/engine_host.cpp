// A program that runs an engine and does nothing else, to be killed: engine_host ENGINE ARGUMENT.
// It says the number of the engine's process once that is ready.

#include <QtCore/QCoreApplication>

#include "app/model/engines/engine_process.h"

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace plyline;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    engines::EngineProcess process;
    QObject::connect(&process, &engines::EngineProcess::changed, &process, [&] {
        if (process.engine().state() == engine::State::Idle) {
            std::printf("%lld\n", static_cast<long long>(process.processId()));
            std::fflush(stdout);
        }
    });
    process.use({arguments.value(1), {arguments.value(2)}}, {});
    return QCoreApplication::exec();
}
