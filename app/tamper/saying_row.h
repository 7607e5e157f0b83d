#pragma once

#include <QtWidgets/QWidget>

#include "app/look/look.h"
#include "app/tamper/tamper_words.h"

class QLabel;
class QPushButton;

namespace plyline::tamper {

/// One means, what it says, and a way to the place that it names.
class SayingRow : public QWidget
{
    Q_OBJECT

public:
    SayingRow(const QString& name, const QString& explanation, look::Look& look,
              QWidget* parent = nullptr);

    /// None: it is being asked.
    void setSaying(const std::optional<Saying>& saying);
    [[nodiscard]] const std::optional<Saying>& saying() const { return m_saying; }
    [[nodiscard]] QPushButton& goButton() { return *m_go; }

Q_SIGNALS:
    void plyChosen(plyline::game::Ply ply);

private:
    void dress();

    look::Look& m_look;
    std::optional<Saying> m_saying;
    QLabel* m_sign;
    QLabel* m_name;
    QLabel* m_text;
    QPushButton* m_go;
};

} // namespace plyline::tamper
