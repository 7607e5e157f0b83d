#pragma once

#include <QtCore/QObject>

class QProgressDialog;
class QWidget;

namespace plyline::save_dialogs {

/// Shows the progress of a save in a dialog. The dialog appears only if saving takes longer than a
/// moment.
class SaveProgress : public QObject
{
    Q_OBJECT

public:
    SaveProgress(QString title, QWidget& window);

    /// `progress` is from 0 to 1.
    void show(double progress);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    QString m_title;
    QWidget& m_window;
    QProgressDialog* m_dialog = nullptr; ///< Null unless saving.
};

} // namespace plyline::save_dialogs
