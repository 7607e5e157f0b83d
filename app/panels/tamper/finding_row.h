#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/tamper/tamper_words.h"

class QLabel;
class QPushButton;

namespace plyline::tamper {

/// Shows one check, its finding, and a button that goes to the place it names.
class FindingRow : public QWidget
{
    Q_OBJECT

public:
    FindingRow(const QString& name, const QString& explanation, look::Look& look,
               QWidget* parent = nullptr);

    /// None: the check is still running.
    void setFinding(const std::optional<Finding>& finding);
    [[nodiscard]] const std::optional<Finding>& finding() const { return m_finding; }
    [[nodiscard]] QPushButton& goButton() { return *m_go; }

Q_SIGNALS:
    void plyChosen(plyline::game::Ply ply);

private:
    void dress();

    look::Look& m_look;
    std::optional<Finding> m_finding;
    QLabel* m_sign;
    QLabel* m_name;
    QLabel* m_text;
    QPushButton* m_go;
};

} // namespace plyline::tamper
