#pragma once

#include <QtWidgets/QDialog>

#include "app/shell/opening/opening.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace plyline::opening {

/// Asks for the address of a topic, and a file of settings for its brokers, or for a file of
/// events, and opens it. Of the settings only the file's name is passed on; nothing in them is read
/// here.
class OpenStreamDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OpenStreamDialog(Opening& opening, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& stream() { return *m_stream; }
    [[nodiscard]] QLineEdit& settings() { return *m_settings; }
    /// What keeps the stream from being opened; empty if nothing does.
    [[nodiscard]] QString complaint() const;

private:
    void check();
    void openStream();
    void chooseInto(QLineEdit& field, const QString& title, const QString& filter);
    [[nodiscard]] QString address() const;

    Opening& m_opening;
    QLineEdit* m_stream;
    QLineEdit* m_settings;
    QPushButton* m_chooseSettings;
    QLabel* m_complaint;
    QPushButton* m_open = nullptr;
};

} // namespace plyline::opening
