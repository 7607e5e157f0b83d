#include "app/shell/pictures/paper_choices.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace plyline::pictures {

QByteArray PaperChoices::toJson() const
{
    QJsonObject all;
    all[QStringLiteral("layout")] = static_cast<int>(layout);
    all[QStringLiteral("diagrams")] = diagramsOnPage;
    all[QStringLiteral("figurines")] = hasFigurines;
    all[QStringLiteral("comments")] = hasComments;
    all[QStringLiteral("variations")] = hasVariations;
    all[QStringLiteral("code")] = hasCode;
    all[QStringLiteral("paper")] =
        static_cast<int>(std::find(papers.begin(), papers.end(), paper) - papers.begin());
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

PaperChoices PaperChoices::fromJson(const QByteArray& json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    PaperChoices choices;
    const int layout = all[QStringLiteral("layout")].toInt();
    if (layout >= 0 && layout <= static_cast<int>(paper::PaperLayout::Poster))
        choices.layout = static_cast<paper::PaperLayout>(layout);
    choices.diagramsOnPage = all[QStringLiteral("diagrams")].toInt() == 9 ? 9 : 6;
    choices.hasFigurines = all[QStringLiteral("figurines")].toBool(choices.hasFigurines);
    choices.hasComments = all[QStringLiteral("comments")].toBool(choices.hasComments);
    choices.hasVariations = all[QStringLiteral("variations")].toBool(choices.hasVariations);
    choices.hasCode = all[QStringLiteral("code")].toBool();
    const int paper = all[QStringLiteral("paper")].toInt();
    if (paper >= 0 && paper < static_cast<int>(papers.size()))
        choices.paper = papers[static_cast<std::size_t>(paper)];
    return choices;
}

} // namespace plyline::pictures
