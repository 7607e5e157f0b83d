#include "app/shell/linking/application_interface.h"

#include "app/shell/linking/running_program.h"

namespace plyline::linking {

namespace {

constexpr qsizetype longestToken = 256;

QString tokenIn(const QVariantMap& platformData)
{
    QString token = platformData.value(QStringLiteral("activation-token")).toString();
    if (token.isEmpty())
        token = platformData.value(QStringLiteral("desktop-startup-id")).toString();
    return token.size() <= longestToken ? token : QString();
}

} // namespace

ApplicationInterface::ApplicationInterface(RunningProgram& program)
    : QDBusAbstractAdaptor(&program), m_program(program)
{}

void ApplicationInterface::Activate(const QVariantMap& platformData)
{
    Q_EMIT m_program.activated(tokenIn(platformData));
}

void ApplicationInterface::Open(const QStringList& uris, const QVariantMap& platformData)
{
    Q_EMIT m_program.activated(tokenIn(platformData));
    Q_EMIT m_program.opened(uris.mid(0, 1));
}

/// There are no actions to choose from outside; the window comes to the front.
void ApplicationInterface::ActivateAction(const QString&, const QVariantList&,
                                          const QVariantMap& platformData)
{
    Activate(platformData);
}

} // namespace plyline::linking

#include "moc_application_interface.cpp"
