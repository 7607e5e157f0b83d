#pragma once

#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtDBus/QDBusAbstractAdaptor>

namespace plyline::linking {

class RunningProgram;

/// The interface of the Desktop Entry Specification by which programs are told to open something.
class ApplicationInterface : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// Becomes a part of the program.
    explicit ApplicationInterface(RunningProgram& program);

public Q_SLOTS: // NOLINTBEGIN(readability-identifier-naming): named by the specification
    void Activate(const QVariantMap& platformData);
    void Open(const QStringList& uris, const QVariantMap& platformData);
    void ActivateAction(const QString& name, const QVariantList& parameter,
                        const QVariantMap& platformData);
    // NOLINTEND(readability-identifier-naming)

private:
    RunningProgram& m_program;
};

} // namespace plyline::linking
