import { BrowserRouter, Route, Routes } from "react-router";
import { BrandPage } from "../screens/BrandPage";
import { CrewPage, InfluencerPage } from "../screens/PersonPage";
import { ApplicantsPage } from "../screens/ApplicantsPage";
import { GigEditor } from "../screens/GigEditor";
import { Discover } from "../screens/Discover";
import { EngagementPage } from "../screens/EngagementPage";
import { GigPage } from "../screens/GigPage";
import { Notifications } from "../screens/account/Notifications";
import { SettingsPage } from "../screens/account/Settings";
import { Team } from "../screens/team/Team";
import { Welcome } from "../screens/welcome/Welcome";
import { Title } from "../ui/parts";
import { NotFound } from "../ui/states";
import { start } from "../ui/start";
import { useTexts } from "../i18n/language";
import { Availability } from "./Availability";
import { Earnings } from "./Earnings";
import { Offers } from "./Offers";
import { ProfilePage } from "./ProfilePage";
import { SavedGigs } from "./SavedGigs";
import { Applications } from "./Applications";
import { AppHome } from "./AppHome";
import { FindGigs } from "./FindGigs";
import { Me } from "./Me";
import { Shell } from "./Shell";
import { Work } from "./Work";
import { registerServiceWorker } from "./registration";
import "../ui/ui.css";
import "../ui/forms.css";
import "../screens/screens.css";
import "../screens/welcome/welcome.css";
import "../screens/account/account.css";
import "../screens/lists/lists.css";
import "./app.css";
import "./creator.css";

function Missing() {
  const { text } = useTexts();
  return <><Title hidden>{text.states.notFoundTitle}</Title><NotFound /></>;
}

start(
  <BrowserRouter basename="/app">
    <Shell>
      <Routes>
        <Route path="/" element={<AppHome />} />
        <Route path="/gigs" element={<FindGigs />} />
        <Route path="/gigs/:gigId" element={<GigPage />} />
        <Route path="/applications" element={<Applications />} />
        <Route path="/offers" element={<Offers />} />
        <Route path="/saved" element={<SavedGigs />} />
        <Route path="/availability" element={<Availability />} />
        <Route path="/earnings" element={<Earnings />} />
        <Route path="/profile" element={<ProfilePage />} />
        <Route path="/work" element={<Work />} />
        <Route path="/me" element={<Me />} />
        <Route path="/influencers/:userId" element={<InfluencerPage />} />
        <Route path="/crew/:userId" element={<CrewPage />} />
        <Route path="/brands/:brandId" element={<BrandPage />} />
        <Route path="/gigs/new" element={<GigEditor />} />
        <Route path="/gigs/:gigId/edit" element={<GigEditor />} />
        <Route path="/gigs/:gigId/applicants" element={<ApplicantsPage />} />
        <Route path="/discover" element={<Discover />} />
        <Route path="/engagements/:engagementId" element={<EngagementPage />} />
        <Route path="/notifications" element={<Notifications client="app" />} />
        <Route path="/settings" element={<SettingsPage />} />
        <Route path="/team" element={<Team />} />
        <Route path="/welcome" element={<Welcome />} />
        <Route path="*" element={<Missing />} />
      </Routes>
    </Shell>
  </BrowserRouter>,
);
registerServiceWorker();
