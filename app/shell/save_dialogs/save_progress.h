#pragma once

#include <QtCore/QObject>

class QProgressDialog;
class QWidget;

namespace plyline::save_dialogs {

/// The dialog that shows how far a save has come. It appears when that takes longer than a moment.
class SaveProgress : public QObject
{
    Q_OBJECT

public:
    SaveProgress(QString title, QWidget& window);

    /// From 0 to 1.
    void show(double progress);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    QString m_title;
    QWidget& m_window;
    QProgressDialog* m_dialog = nullptr; ///< While saving.
};

} // namespace plyline::save_dialogs
