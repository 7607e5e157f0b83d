#include "app/shell/save_dialogs/save_progress.h"

#include <QtWidgets/QProgressDialog>

#include <utility>

namespace plyline::save_dialogs {

namespace {

constexpr int patienceMillis = 400;
constexpr int steps = 1000;

} // namespace

SaveProgress::SaveProgress(QString title, QWidget& window)
    : QObject(&window), m_title(std::move(title)), m_window(window)
{}

void SaveProgress::show(double progress)
{
    if (!m_dialog) {
        m_dialog = new QProgressDialog(tr("Saving…"), tr("Cancel"), 0, steps, &m_window);
        m_dialog->setWindowTitle(m_title);
        m_dialog->setMinimumDuration(patienceMillis);
        m_dialog->setAutoReset(false);
        m_dialog->setAutoClose(false);
        connect(m_dialog, &QProgressDialog::canceled, this, [this] {
            Q_EMIT cancelled();
            end();
        });
    }
    m_dialog->setValue(static_cast<int>(progress * (steps - 1)));
}

void SaveProgress::end()
{
    if (!m_dialog)
        return;
    m_dialog->disconnect(this);
    m_dialog->hide();
    m_dialog->deleteLater();
    m_dialog = nullptr;
}

} // namespace plyline::save_dialogs

#include "moc_save_progress.cpp"
